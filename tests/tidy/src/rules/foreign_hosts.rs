use crate::Source;

/// Addresses that stand in a text and are never asked for: XML namespaces, and pages that a library's messages point a developer to.
const NAMES_ONLY: [&str; 6] = [
    "www.w3.org/",
    "react.dev/",
    "reactjs.org/",
    "aksel.nav.no/",
    "tanstack.com/",
    "github.com/date-fns/date-fns/",
];

/// The built screens ask no machine but their own for anything.
#[must_use]
pub fn screens_name_no_foreign_hosts(sources: &[Source]) -> Vec<String> {
    let mut broken: Vec<String> = sources.iter().flat_map(foreign_hosts).collect();
    broken.sort();
    broken.dedup();
    broken
}

fn foreign_hosts(source: &Source) -> Vec<String> {
    let after = ["https://", "http://", "wss://", "ws://"]
        .iter()
        .flat_map(|scheme| source.text.split(scheme).skip(1));
    let foreign = after.filter(|rest| !NAMES_ONLY.iter().any(|name| rest.starts_with(name)));
    let hosts = foreign.filter_map(|rest| {
        rest.split(|one: char| !one.is_ascii_alphanumeric() && !".-".contains(one)).next()
    });
    let mut broken: Vec<String> = hosts
        .filter(|host| host.trim_matches('.').contains('.'))
        .map(|host| format!("{} names {host}", source.path))
        .collect();
    let without_scheme = ["url(//", "url(\"//", "src=\"//", "href=\"//"];
    broken.extend(
        without_scheme
            .iter()
            .filter(|one| source.text.contains(**one))
            .map(|one| format!("{} names a host after {one}", source.path)),
    );
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_from_elsewhere_is_found() {
        let css = Source::new("a.css", "@font-face{src:url(https://cdn.example.org/a.woff2)}");
        let html = Source::new("index.html", "<script src=\"//cdn.example.org/a.js\">");
        assert_eq!(screens_name_no_foreign_hosts(&[css, html]).len(), 2);
    }

    #[test]
    fn a_socket_to_somewhere_else_is_found() {
        let script = Source::new("a.js", "new WebSocket(\"wss://www.w3.org.example.net/\")");
        assert_eq!(screens_name_no_foreign_hosts(&[script]), ["a.js names www.w3.org.example.net"]);
    }

    #[test]
    fn a_namespace_is_a_name_only() {
        let script = Source::new("a.js", "const n=\"http://www.w3.org/2000/svg\",s=\"https://\"");
        assert_eq!(screens_name_no_foreign_hosts(&[script]), Vec::<String>::new());
    }
}
