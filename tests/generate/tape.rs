//! Choices to make a value from. A shorter tape makes a smaller value of the same kind: that is
//! how failing cases shrink.

/// A row of choices; behind its end, always the first one.
pub(crate) struct Tape {
    state: u64,
    left: usize,
}

impl Tape {
    /// A tape of so many choices.
    pub(crate) fn new(seed: u64, length: usize) -> Self {
        Self { state: seed, left: length }
    }

    /// A number below `most`; 0 behind the end.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        if self.left == 0 || most == 0 {
            return 0;
        }
        self.left -= 1;
        // SplitMix64: every seed is as good as any other.
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) as usize % most
    }

    /// One of several.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// True once in so many times; false behind the end.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times
    }
}
