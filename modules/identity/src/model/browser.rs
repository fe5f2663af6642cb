//! The browser that asks to be let in: what throttles count by, and what a list of sessions calls it.

/// What a request says of the browser that sent it.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    /// The User-Agent, for the owner's list of sessions.
    pub program: String,
    /// The client's address, for throttles only: it is never kept.
    pub address: String,
    /// The session that the browser holds already. It ends when a new one begins, so that nobody can be made to sign
    /// in to a session that somebody else has the token of.
    pub token: Option<String>,
}

/// The browser's and the system's names in a User-Agent, for the list of sessions; `None` where it names neither.
/// The order matters: all of them pretend to be the ones that came before them.
pub fn names(program: &str) -> Option<(&'static str, &'static str)> {
    let first = |marks: &[(&str, &'static str)]| {
        let found = marks.iter().find(|(mark, _)| program.contains(mark));
        found.map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    browser.zip(system)
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn browsers_are_called_by_their_names() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
        assert_eq!(names(firefox), Some(("Firefox", "Linux")));
        assert_eq!(names(edge), Some(("Edge", "Windows")));
        assert_eq!(names(phone), Some(("Safari", "iPhone")));
        assert_eq!(names("curl/8.5.0"), None);
    }
}
