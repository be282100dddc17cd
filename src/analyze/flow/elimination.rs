//! Solves a small dense system of a Markov chain by the elimination that never subtracts (W. K.
//! Grassmann, M. I. Taksar, D. P. Heyman, "Regenerative analysis and steady state distributions for
//! Markov chains", Operations Research 33, 1985): rows that almost add up to 1 lose no digits.

/// `I − B`, taken apart. B tells how likely each state follows each other one.
pub(super) struct Elimination {
    count: usize,
    /// Above the diagonal what is left of B, below it the factors, on it the pivots.
    rows: Vec<f64>,
}

impl Elimination {
    /// The system of no unknowns.
    pub(super) fn none() -> Self {
        Self { count: 0, rows: Vec::new() }
    }

    /// Takes `I − B` apart. `never` says how likely nothing follows each state: with its row it adds
    /// up to 1, and from each state it comes to that in the end. O(k³).
    pub(super) fn of(mut rows: Vec<f64>, mut never: Vec<f64>) -> Self {
        let count = never.len();
        for pivot in 0..count {
            let (above, below) = rows.split_at_mut((pivot + 1) * count);
            let row = &mut above[pivot * count..];
            // What does not come back at once. Not 1 − B, which would lose digits.
            let away = row[pivot + 1..].iter().sum::<f64>() + never[pivot];
            row[pivot] = away.max(f64::MIN_POSITIVE);
            for (place, other) in below.chunks_mut(count).enumerate() {
                let factor = other[pivot] / row[pivot];
                other[pivot] = factor;
                if factor > 0.0 {
                    never[pivot + 1 + place] += factor * never[pivot];
                    let rest = other[pivot + 1..].iter_mut().zip(&row[pivot + 1..]);
                    rest.for_each(|(other, entry)| *other += factor * entry);
                }
            }
        }
        Self { count, rows }
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.rows[row * self.count..(row + 1) * self.count]
    }

    /// Solves `y·(I − B) = given` in place. O(k²).
    pub(super) fn solve_left(&self, given: &mut [f64]) {
        for at in 0..self.count {
            let row = self.row(at);
            given[at] /= row[at];
            for later in at + 1..self.count {
                given[later] += given[at] * row[later];
            }
        }
        for at in (0..self.count).rev() {
            let row = self.row(at);
            for before in 0..at {
                given[before] += given[at] * row[before];
            }
        }
    }

    /// Solves `(I − B)·x = given` in place. O(k²).
    pub(super) fn solve_right(&self, given: &mut [f64]) {
        for at in 0..self.count {
            let row = self.row(at);
            given[at] += (0..at).map(|before| row[before] * given[before]).sum::<f64>();
        }
        for at in (0..self.count).rev() {
            let row = self.row(at);
            let later = (at + 1..self.count).map(|later| row[later] * given[later]).sum::<f64>();
            given[at] = (given[at] + later) / row[at];
        }
    }
}
