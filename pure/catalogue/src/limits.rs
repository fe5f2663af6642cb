//! How much of a document is taken in.

/// The most that one document may bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the document.
    pub bytes: usize,
    /// Brackets within brackets, elements within elements.
    pub depth: usize,
    /// Statements of a graph.
    pub statements: usize,
    /// Datasets.
    pub records: usize,
    /// Files of a dataset.
    pub files: usize,
    /// Findings that are told of; more are counted by nobody.
    pub findings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 64 << 20,
            depth: 64,
            statements: 4_000_000,
            records: 100_000,
            files: 500,
            findings: 200,
        }
    }
}

/// Brackets within brackets of a JSON document, at most; brackets in strings do not count.
pub(crate) fn json_depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut is_text, mut is_escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b'{' | b'[' if !is_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !is_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::json_depth;

    #[test]
    fn brackets_in_strings_do_not_count() {
        assert_eq!(json_depth(br#"{"a":[1,{"b":"[[[\"{"}]}"#), 3);
        assert_eq!(json_depth(b"]]]"), 0);
    }
}
