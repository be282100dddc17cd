//! Writes JSON in any way but the canonical one: other spaces, other escapes, another order.

use journey_map::model::json::Json;

use crate::generate::shuffled;
use crate::generate::tape::Tape;

/// One of the many texts that mean the same.
pub(crate) fn scrambled(json: &Json, tape: &mut Tape) -> String {
    let mut text = String::from(tape.pick(&["", "\u{feff}"]));
    write(json, tape, &mut text);
    space(tape, &mut text);
    text
}

fn write(json: &Json, tape: &mut Tape, text: &mut String) {
    space(tape, text);
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(truth) => text.push_str(&truth.to_string()),
        Json::Number(number) => text.push_str(number.digits()),
        Json::Text(value) => write_text(value, tape, text),
        Json::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, tape, text);
            }
            space(tape, text);
            text.push(']');
        }
        Json::Object(members) => {
            text.push('{');
            for (place, (key, value)) in shuffled(members.clone(), tape).iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                space(tape, text);
                write_text(key, tape, text);
                space(tape, text);
                text.push(':');
                write(value, tape, text);
            }
            space(tape, text);
            text.push('}');
        }
    }
    space(tape, text);
}

fn space(tape: &mut Tape, text: &mut String) {
    text.push_str(tape.pick(&["", "", "", " ", "\n", "\r\n", "\t", "\r", "  \n\n "]));
}

fn write_text(value: &str, tape: &mut Tape, text: &mut String) {
    text.push('"');
    for c in value.chars() {
        let short = match c {
            '"' => Some('"'),
            '\\' => Some('\\'),
            '/' => Some('/'),
            '\n' => Some('n'),
            '\t' => Some('t'),
            _ => None,
        };
        match short {
            Some(short) if !tape.once_in(4) => text.extend(['\\', short]),
            None if c >= ' ' && !tape.once_in(4) => text.push(c),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let hex = format!("\\u{unit:04x}");
                    text.push_str(&if tape.once_in(2) { hex.replace('a', "A") } else { hex });
                }
            }
        }
    }
    text.push('"');
}
