//! Lower case for the alphabets that have cases: Latin, Greek, Cyrillic, Armenian. The tables of
//! Unicode know some hundred letters more and weigh ten times as much in the program. Also what a
//! name is compared by, without case and accents.

/// A text in lower case.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

/// A letter in lower case; anything else as it is.
pub fn lower_letter(c: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    let is_even = u32::from(c).is_multiple_of(2);
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{00C0}'..='\u{00D6}' | '\u{00D8}'..='\u{00DE}' => shifted(32),
        // Two letters without a lower case of their own in this block.
        '\u{0130}' => 'i',
        '\u{0178}' => '\u{00FF}',
        '\u{0100}'..='\u{0137}' | '\u{014A}'..='\u{0177}' if is_even => shifted(1),
        '\u{0139}'..='\u{0148}' | '\u{0179}'..='\u{017E}' if !is_even => shifted(1),
        '\u{0218}'..='\u{021B}' | '\u{1E00}'..='\u{1E95}' | '\u{1EA0}'..='\u{1EFF}' if is_even => {
            shifted(1)
        }
        '\u{0386}' => 'ά',
        '\u{0388}'..='\u{038A}' => shifted(37),
        '\u{038C}' => 'ό',
        '\u{038E}' | '\u{038F}' => shifted(63),
        '\u{0391}'..='\u{03A1}' | '\u{03A3}'..='\u{03AB}' => shifted(32),
        '\u{0400}'..='\u{040F}' => shifted(80),
        '\u{0410}'..='\u{042F}' => shifted(32),
        '\u{0460}'..='\u{0480}' | '\u{048A}'..='\u{04BF}' | '\u{04D0}'..='\u{052F}' if is_even => {
            shifted(1)
        }
        '\u{0531}'..='\u{0556}' => shifted(48),
        _ => c,
    }
}

/// Lower case, without the accents of Latin letters.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(lower_letter) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ł' | 'ľ' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'ś' | 'ş' | 'š' => folded.push('s'),
            'ť' | 'ţ' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            // The accents that are letters of their own.
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_lowered_as_unicode_does() {
        // Capital I with a dot becomes two characters in Unicode; the first one is enough here.
        for c in (0..0x0590).chain(0x1E00..0x1F00).filter_map(char::from_u32) {
            let expected = c.to_lowercase().next().unwrap();
            let is_rare = matches!(c, '\u{0180}'..='\u{024F}' | '\u{0370}'..='\u{0385}' | '\u{03CF}'..='\u{03FF}' | '\u{04C0}'..='\u{04CF}' | '\u{1E9E}');
            assert!(is_rare || lower_letter(c) == expected, "{c} {:x}", u32::from(c));
        }
        assert_eq!(lower("Größe ΩΜΕΓΑ Ёлка ȘT"), "größe ωμεγα ёлка șt");
    }
}
