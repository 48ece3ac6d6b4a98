//! What a web view may load and ask for, in both shells.

use serde_json::Value;

/// What the window needs beyond the webshell: its own channel to the core.
const WINDOW_CHANNEL: &str = " ipc: http://ipc.localhost";

/// Both shells serve the same content security policy, and it lets nothing foreign or inline in.
#[must_use]
pub fn policies_agree(window: &str, webshell: &str) -> Vec<String> {
    let mut broken = Vec::new();
    if window.replace(WINDOW_CHANNEL, "") != webshell {
        broken.push(format!("the window's policy is {window}, the webshell's {webshell}"));
    }
    for policy in [window, webshell] {
        let directive =
            |name: &str| policy.split(';').find(|one| one.trim().starts_with(name)).unwrap_or_default();
        if directive("default-src").trim() != "default-src 'none'" {
            broken.push("what is not named must not load".to_owned());
        }
        if directive("script-src").trim() != "script-src 'self'" || policy.contains("unsafe-") {
            broken.push("scripts and styles are our own files only".to_owned());
        }
    }
    broken
}

/// The web view's capability lists exactly these permissions, for these windows, from nowhere else.
#[must_use]
pub fn capability_is_exactly(capability: &Value, permissions: &[&str], windows: &[&str]) -> Vec<String> {
    let list = |name: &str| -> Vec<String> {
        let values = capability.get(name).and_then(Value::as_array).into_iter().flatten();
        values.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
    };
    let mut broken = Vec::new();
    if list("permissions") != permissions {
        broken.push(format!("the web view may ask for {:?}", list("permissions")));
    }
    if list("windows") != windows || capability.get("webviews").is_some() {
        broken.push(format!("the capability is for {:?}", list("windows")));
    }
    if capability.get("remote").is_some() {
        broken.push("a page from elsewhere has the capability".to_owned());
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'";

    #[test]
    fn policies_that_drift_apart_are_found() {
        let window = format!("{POLICY}{WINDOW_CHANNEL}");
        assert_eq!(policies_agree(&window, POLICY), Vec::<String>::new());
        assert_eq!(policies_agree(&format!("{window} https://example.org"), POLICY).len(), 1);
    }

    #[test]
    fn inline_scripts_are_found() {
        let loose = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
        assert_eq!(policies_agree(&loose, &loose).len(), 2);
    }

    #[test]
    fn one_permission_more_is_found() {
        let capability = |permissions: Value| json!({ "windows": ["main"], "permissions": permissions });
        let exact = |capability: &Value| capability_is_exactly(capability, &["allow-api"], &["main"]);
        assert_eq!(exact(&capability(json!(["allow-api"]))), Vec::<String>::new());
        assert_eq!(exact(&capability(json!(["allow-api", "core:default"]))).len(), 1);
        assert_eq!(exact(&capability(json!(["allow-api", { "identifier": "fs:default" }]))).len(), 1);
        assert_eq!(exact(&json!({ "windows": ["*"], "remote": {}, "permissions": ["allow-api"] })).len(), 2);
    }
}
