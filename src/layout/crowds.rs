//! Decides in whose lane a long transition runs. It places nothing.

/// An edge of the grid: its left and its right node, whether it leads back, and its number.
pub(crate) type Pair = (usize, usize, bool, usize);

/// How many links begin and end at each node.
pub(crate) struct Crowds {
    leaving: Vec<usize>,
    arriving: Vec<usize>,
}

impl Crowds {
    /// Counts the links, of which the first edges are given.
    pub(crate) fn of<'a>(nodes: usize, links: impl Iterator<Item = &'a Pair>) -> Self {
        let mut crowds = Self { leaving: vec![0; nodes], arriving: vec![0; nodes] };
        for (from, to, ..) in links {
            crowds.leaving[*from] += 1;
            crowds.arriving[*to] += 1;
        }
        crowds
    }

    /// In whose lane a link runs: where many meet at one end they keep apart in the lanes of the
    /// other ends for as long as they can.
    pub(crate) fn quieter_end(&self, from: usize, to: usize) -> usize {
        if self.arriving[to] > self.leaving[from] { from } else { to }
    }
}
