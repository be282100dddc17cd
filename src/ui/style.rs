//! The style sheets of the element, for what comes first and for the desk: a file per component, joined while it is
//! compiled, without what only people who read it would miss.

const WRITTEN: &str = concat!(
    include_str!("theme.css"),
    include_str!("shell.css"),
    include_str!("map.css"),
    include_str!("card.css"),
    include_str!("hand.css"),
    include_str!("next.css"),
    include_str!("panel.css"),
    include_str!("search.css"),
    include_str!("notices.css"),
);

const WRITTEN_FOR_DESK: &str = concat!(
    include_str!("cell.css"),
    include_str!("table_view/table.css"),
    include_str!("inspector.css"),
    include_str!("findings/findings.css"),
    include_str!("intake.css"),
    include_str!("fields/fields.css"),
    include_str!("lens/lens.css"),
    include_str!("picker.css"),
    include_str!("palette.css"),
    include_str!("table_import.css"),
    include_str!("export.css"),
    include_str!("atlas.css"),
    include_str!("blueprint.css"),
    include_str!("register/page.css"),
    include_str!("register/landscape.css"),
    include_str!("figure.css"),
    include_str!("insights/page.css"),
    include_str!("insights/flow.css"),
    include_str!("insights/data.css"),
    include_str!("insights/people.css"),
    include_str!("insights/renewals.css"),
    include_str!("tabs.css"),
    include_str!("systems/sheet.css"),
    include_str!("systems/heat.css"),
    include_str!("systems/outage.css"),
    include_str!("systems/replace.css"),
    include_str!("systems/fit.css"),
    include_str!("terms.css"),
    include_str!("start.css"),
);

const LEAN: ([u8; WRITTEN.len()], usize) = lean(WRITTEN);

const LEAN_FOR_DESK: ([u8; WRITTEN_FOR_DESK.len()], usize) = lean(WRITTEN_FOR_DESK);

/// The style sheet of what comes first.
pub const CSS: &str = match std::str::from_utf8(LEAN.0.split_at(LEAN.1).0) {
    Ok(css) => css,
    // Whole characters were copied.
    Err(_) => WRITTEN,
};

/// The style sheet of what comes with the desk.
pub const DESK_CSS: &str = match std::str::from_utf8(LEAN_FOR_DESK.0.split_at(LEAN_FOR_DESK.1).0) {
    Ok(css) => css,
    Err(_) => WRITTEN_FOR_DESK,
};

/// A style sheet without comments and the space that means nothing, and how long that is.
const fn lean<const LENGTH: usize>(css: &str) -> ([u8; LENGTH], usize) {
    let css = css.as_bytes();
    let (mut lean, mut length, mut place) = ([0; LENGTH], 0, 0);
    let (mut quote, mut has_space) = (0, false);
    while place < css.len() {
        let byte = css[place];
        if quote == 0 && byte == b'/' && place + 1 < css.len() && css[place + 1] == b'*' {
            place += 2;
            while css[place] != b'*' || css[place + 1] != b'/' {
                place += 1;
            }
            place += 2;
            continue;
        }
        place += 1;
        if quote == 0 && byte.is_ascii_whitespace() {
            has_space = length > 0 && !matches!(lean[length - 1], b'{' | b'}' | b';' | b',' | b':');
            continue;
        }
        if has_space && !matches!(byte, b'{' | b'}') {
            lean[length] = b' ';
            length += 1;
        }
        has_space = false;
        if byte == quote {
            quote = 0;
        } else if quote == 0 && matches!(byte, b'"' | b'\'') {
            quote = byte;
        }
        lean[length] = byte;
        length += 1;
    }
    (lean, length)
}

/// What goes and what stays, checked whenever this is compiled.
const _: () = {
    let css = "/* why */\n.a > .b :is(c, d) {\n  margin: 0 1px;\n  content: \" /* , \";\n}\n\n@media (x: y) { e::f { g: calc(1px + 2px) } }\n";
    let expected =
        ".a > .b :is(c,d){margin:0 1px;content:\" /* , \";}@media (x:y){e::f{g:calc(1px + 2px)}}";
    let (lean, length) = lean::<200>(css);
    assert!(length == expected.len());
    let mut place = 0;
    while place < length {
        assert!(lean[place] == expected.as_bytes()[place]);
        place += 1;
    }
};
