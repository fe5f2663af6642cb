//! How a file was written, as far as that differs from how we would write it. Most files have nothing here but the end of
//! their lines, so that keeping the form costs next to nothing; what is odd is kept byte for byte.

/// How lines end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineEnd {
    #[default]
    Lf,
    CrLf,
}

impl LineEnd {
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            LineEnd::Lf => b"\n",
            LineEnd::CrLf => b"\r\n",
        }
    }
}

/// What writing needs besides the content to give the same bytes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub(crate) byte_order_mark: bool,
    pub(crate) line_end: LineEnd,
    /// Whether the last line ends as the others do.
    pub(crate) last_line_ends: bool,
    /// Rows that are written otherwise than we would, by the row's place in the file, in order.
    pub(crate) odd: Vec<Odd>,
}

/// Bytes of the file, with their line's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Odd {
    /// The row before which they stand, or which they are: rows count through the whole file, with titles and headers.
    pub(crate) row: u64,
    pub(crate) instead: bool,
    pub(crate) bytes: Box<[u8]>,
}

impl Default for Form {
    fn default() -> Self {
        Form {
            byte_order_mark: false,
            line_end: LineEnd::Lf,
            last_line_ends: true,
            odd: Vec::new(),
        }
    }
}

impl Form {
    /// How many rows are kept byte for byte, because they are written in a way of their own.
    pub fn odd_rows(&self) -> usize {
        self.odd.len()
    }
}
