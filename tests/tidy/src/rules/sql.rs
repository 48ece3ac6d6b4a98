use crate::Source;

/// Words that are never names of ours.
const KEYWORDS: [&str; 40] = [
    "add",
    "alter",
    "and",
    "as",
    "asc",
    "by",
    "check",
    "conflict",
    "create",
    "default",
    "delete",
    "desc",
    "do",
    "drop",
    "exists",
    "foreign",
    "from",
    "group",
    "if",
    "in",
    "index",
    "insert",
    "into",
    "is",
    "join",
    "limit",
    "not",
    "null",
    "on",
    "or",
    "order",
    "primary",
    "references",
    "returning",
    "select",
    "table",
    "unique",
    "update",
    "values",
    "where",
];

/// Keywords in capitals, and columns always listed.
#[must_use]
pub fn sql_is_written_so(sources: &[Source]) -> Vec<String> {
    sources.iter().filter(|source| source.is(".sql")).flat_map(broken_lines).collect()
}

fn broken_lines(source: &Source) -> Vec<String> {
    let numbered = source.text.lines().enumerate();
    numbered
        .filter_map(|(number, line)| {
            let code = without_text(line);
            let place = format!("{}:{}", source.path, number.saturating_add(1));
            let mut words = code.split(|one: char| !one.is_alphanumeric() && !"_:?@$.".contains(one));
            let small = words.find(|word| KEYWORDS.contains(word));
            if let Some(word) = small {
                Some(format!("{place}: {word} in small letters"))
            } else if code.split_whitespace().collect::<Vec<_>>().join(" ").contains("SELECT *") {
                Some(format!("{place}: columns are listed"))
            } else {
                None
            }
        })
        .collect()
}

/// A line without its comment and without what stands between quotation marks.
fn without_text(line: &str) -> String {
    let code = line.split("--").next().unwrap_or_default();
    let mut outside = String::new();
    for (index, piece) in code.split(['\'', '"']).enumerate() {
        if index % 2 == 0 {
            outside.push_str(piece);
            outside.push(' ');
        }
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_keywords_and_unlisted_columns_are_found() {
        let broken =
            Source::new("read.sql", "select id FROM note\nSELECT  * FROM note\nWHERE id = :id and x\n");
        assert_eq!(
            sql_is_written_so(&[broken]),
            [
                "read.sql:1: select in small letters",
                "read.sql:2: columns are listed",
                "read.sql:3: and in small letters"
            ]
        );
    }

    #[test]
    fn names_texts_and_comments_are_left_alone() {
        let fine = Source::new(
            "write.sql",
            "-- select what is not seen\nINSERT INTO seen (updated_at_ms, \"index\") VALUES (:from, 'or'); -- or not\n",
        );
        assert_eq!(sql_is_written_so(&[fine]), Vec::<String>::new());
    }
}
