//! The author's browser.
//!
//! [`open`] shows an address in it.

use std::env;

use opener::OpenError;

/// What names a screen, or a browser, where the system itself does not say that it has none.
const SIGNS: [&str; 4] = ["BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

/// Shows an address in the browser.
///
/// # Errors
///
/// Why it cannot be shown, in words for the author.
pub(crate) fn open(address: &str) -> Result<(), String> {
    let needs_a_sign = cfg!(all(unix, not(target_os = "macos")));
    let is_set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if needs_a_sign && !SIGNS.iter().any(is_set) {
        return Err("there is no screen here".to_owned());
    }
    opener::open_browser(address).map_err(|error| match error {
        OpenError::Spawn { cmds, source } => format!("could not start `{cmds}` ({source})"),
        other => other.to_string(),
    })
}
