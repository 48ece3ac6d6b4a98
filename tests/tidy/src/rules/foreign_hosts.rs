use crate::Source;

/// Addresses that are names in a text and are never asked for: XML namespaces, and where React explains its error numbers.
const NAMES_ONLY: [&str; 3] = ["www.w3.org", "react.dev", "reactjs.org"];

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
    let hosts =
        after.map(|rest| rest.split(|one: char| !one.is_ascii_alphanumeric() && !".-".contains(one)).next());
    let mut broken: Vec<String> = hosts
        .flatten()
        .filter(|host| host.contains('.') && !NAMES_ONLY.contains(host))
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
    fn a_namespace_is_a_name_only() {
        let script = Source::new("a.js", "const n=\"http://www.w3.org/2000/svg\",s=\"https://\"");
        assert_eq!(screens_name_no_foreign_hosts(&[script]), Vec::<String>::new());
    }
}
