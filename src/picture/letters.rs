//! How wide texts are, and where their lines break, without a browser: from a table of what letters take on the mean in
//! the fonts that people have. It asks no font.

/// The fonts that a picture asks for, the first one that is there.
pub const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// How much wider than the mean the widest of the usual fonts is.
const WIDEST: f64 = 1.16;

/// How much wider bold letters are.
const BOLD: f64 = 1.07;

/// How large letters are, in pixels, and how heavy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// How large.
    pub size: f64,
    /// Whether they are bold.
    pub is_bold: bool,
}

impl Type {
    /// Letters of that size.
    pub const fn of(size: f64) -> Self {
        Self { size, is_bold: false }
    }

    /// Bold letters of that size.
    pub const fn bold(size: f64) -> Self {
        Self { size, is_bold: true }
    }

    /// About how wide a text is.
    pub fn width(self, text: &str) -> f64 {
        let ems: f64 = text.chars().map(width).sum();
        ems / 1000.0 * self.size * if self.is_bold { BOLD } else { 1.0 }
    }

    /// How wide it is at most.
    pub fn most(self, text: &str) -> f64 {
        self.width(text) * WIDEST
    }

    /// A text in as many lines at the most, each with that room in any of the usual fonts. What has none is left out
    /// behind `…`.
    pub fn lines(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let room = room / WIDEST;
        let mut lines = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let line = if lines.len() + 1 < most { self.line(rest, room) } else { rest };
            let (line, next) = rest.split_at(line.len());
            lines.push(self.cut_at(line.trim_end(), room));
            if lines.len() == most {
                break;
            }
            rest = next.trim_start();
        }
        lines
    }

    /// As much of a text as has room in a line in any of the usual fonts.
    pub fn cut(self, text: &str, room: f64) -> String {
        self.cut_at(text, room / WIDEST)
    }

    fn cut_at(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let left = room - self.width("…");
        let fitting = text[..self.fitting(text, left)].trim_end();
        let mut cut = fitting.trim_end_matches([',', '.', ';', ':']).to_owned();
        cut.push('…');
        cut
    }

    /// The beginning of a text that makes a line: whole words, or what has room of one that is wider than the line.
    fn line(self, text: &str, room: f64) -> &str {
        let end = self.fitting(text, room);
        if end == text.len() {
            return text;
        }
        let is_break = |(at, letter): &(usize, char)| {
            let after = at + letter.len_utf8();
            (letter.is_whitespace() || matches!(letter, '-' | '/' | '–')) && after <= end
                || (*at == end && letter.is_whitespace())
                || (is_wide(*letter) && after <= end)
        };
        let word = text.char_indices().rfind(is_break);
        match word.map(|(at, letter)| at + letter.len_utf8()) {
            Some(at) if at > 0 => &text[..at],
            _ => &text[..end.max(text.chars().next().map_or(0, char::len_utf8))],
        }
    }

    /// Where the letters end that have room.
    fn fitting(self, text: &str, room: f64) -> usize {
        let scale = self.size / 1000.0 * if self.is_bold { BOLD } else { 1.0 };
        let (mut end, mut used) = (0, 0.0);
        for (at, letter) in text.char_indices() {
            used += width(letter) * scale;
            if used > room {
                break;
            }
            end = at + letter.len_utf8();
        }
        // What joins the letter before is not torn from it.
        while end > 0 && (text[end..].starts_with(is_joined) || text[..end].ends_with('\u{200d}')) {
            end = text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        }
        end
    }
}

/// Whether a letter goes with the one before it.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a letter is as wide as it is high, and a line may break behind it.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}')
}

/// Thousandths of the size of the letters, from the blank to the tilde: the mean of the usual fonts.
const ASCII: [u16; 95] = [
    272, 280, 370, 570, 560, 840, 690, 210, 330, 330, 400, 600, 250, 360, 260,
    360, // blank to /
    560, 560, 560, 560, 560, 560, 560, 560, 560, 560, 260, 260, 600, 600, 600, 480, // 0 to ?
    940, 670, 630, 660, 710, 570, 540, 720, 740, 280, 440, 630, 530, 880, 750, 760, // @ to O
    620, 760, 640, 610, 610, 720, 650, 950, 630, 620, 600, 310, 360, 310, 500, 480, // P to _
    400, 550, 580, 510, 590, 550, 330, 580, 580, 250, 260, 530, 260, 870, 580, 580, // ` to o
    580, 580, 370, 490, 350, 580, 510, 760, 500, 510, 490, 340, 280, 340, 610, // p to ~
];

fn width(letter: char) -> f64 {
    let code = u32::from(letter);
    match code {
        0x20..=0x7e => f64::from(ASCII.get(code as usize - 0x20).copied().unwrap_or(600)),
        _ if is_joined(letter) => 0.0,
        _ if is_wide(letter) => 1000.0,
        0x1f000..=0x1faff | 0x2600..=0x27bf => 1350.0,
        0xa0 => 272.0,
        0x2026 => 900.0,
        0x2013 | 0xb7 => 500.0,
        0x2014 => 950.0,
        0xc0..=0xde | 0x400..=0x42f => 690.0,
        _ => 600.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Type = Type::bold(14.0);

    #[test]
    fn lines_break_between_words_and_end_with_what_has_room() {
        for (text, room, lines) in [
            ("Pay", 100.0, &["Pay"][..]),
            ("", 100.0, &[]),
            ("Newsletter sign-up page", 100.0, &["Newsletter", "sign-up page"]),
            ("Newsletter sign-up page with a voucher", 100.0, &["Newsletter", "sign-up pag…"]),
            ("Donaudampfschifffahrt", 80.0, &["Donaudam", "pfschifffa…"]),
            ("购物车购物车", 60.0, &["购物车购", "物车"]),
        ] {
            assert_eq!(NAME.lines(text, room * WIDEST, 2), lines, "{text}");
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for text in
            ["a", "WWWWWWWWWWWW", "one two three four five", "😀😀😀😀", "e\u{301}e\u{301}e\u{301}"]
        {
            for room in [20.0, 40.0, 90.0] {
                for line in NAME.lines(text, room, 3) {
                    assert!(NAME.most(&line) <= room + 1e-9 || line.chars().count() <= 2, "{line}");
                }
            }
        }
    }

    #[test]
    fn what_belongs_together_is_not_torn() {
        let cut = NAME.cut("aaaaaaaae\u{301}e\u{301}", 70.0);
        assert!(!cut.contains("\u{301}…") || cut.contains("e\u{301}…"), "{cut}");
        assert!(!NAME.cut("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 60.0).contains("\u{200d}…"));
    }
}
