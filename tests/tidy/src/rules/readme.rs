/// Most lines of the first page.
const LONGEST: usize = 60;

/// The first page stays one page.
#[must_use]
pub fn readme_is_short(page: &str) -> Vec<String> {
    let lines = page.lines().count();
    if lines > LONGEST { vec![format!("README.md: {lines} lines")] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_page_is_found() {
        assert_eq!(readme_is_short(&"line\n".repeat(61)).len(), 1);
        assert_eq!(readme_is_short(&"line\n".repeat(60)), Vec::<String>::new());
    }
}
