//! Recognises texts that are not JSON at all, to say what a file is and where it may be brought.

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Looks {
    /// The text that names it.
    pub(crate) id: &'static str,
    /// Whether it is something that can be imported.
    pub(crate) is_importable: bool,
}

/// What a text looks like. It did not begin as a JSON object or list does.
pub(crate) fn looks(text: &str) -> Looks {
    let start: String = text.trim_start().chars().take(2_000).collect();
    let lower = start.to_ascii_lowercase();
    let found = MARKUP.iter().find(|(sign, _, _)| match sign.strip_prefix('^') {
        Some(sign) => lower.starts_with(sign),
        None => lower.starts_with('<') && lower.contains(sign),
    });
    if let Some((_, id, is_importable)) = found {
        return Looks { id, is_importable: *is_importable };
    }
    let lines: Vec<&str> =
        start.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let (id, is_importable) = match lines.as_slice() {
        lines if is_mermaid(lines) => ("format-looks-mermaid", true),
        [first, ..] if is_script(first) => ("format-looks-script", false),
        [first, ..] if first.starts_with("# ") || first.starts_with("```") => {
            ("format-looks-markdown", false)
        }
        [first, ..] if *first == "---" || is_yaml(first) => ("format-looks-yaml", true),
        lines if is_table(lines) => ("format-looks-table", true),
        [first, ..] if first.contains(" > ") || first.contains("->") => {
            ("format-looks-paths", true)
        }
        _ => ("format-looks-text", false),
    };
    Looks { id, is_importable }
}

/// How marked-up files are recognised: by how they begin (`^`) or what a `<` file has near its
/// beginning.
const MARKUP: &[(&str, &str, bool)] = &[
    ("^<!doctype html", "format-looks-html", false),
    ("^<html", "format-looks-html", false),
    ("<html", "format-looks-html", false),
    ("bpmn", "format-looks-bpmn", false),
    ("<mxfile", "format-looks-drawio", false),
    ("<mxgraphmodel", "format-looks-drawio", false),
    ("<svg", "format-looks-svg", false),
    ("<log", "format-looks-xes", true),
    ("^<", "format-looks-xml", false),
    ("^{\\rtf", "format-looks-rtf", false),
];

const DIAGRAMS: &[&str] = &[
    "journey",
    "flowchart",
    "graph",
    "sequenceDiagram",
    "stateDiagram",
    "stateDiagram-v2",
    "classDiagram",
    "erDiagram",
    "gantt",
    "mindmap",
    "timeline",
    "pie",
    "gitGraph",
    "quadrantChart",
    "C4Context",
    "block-beta",
    "sankey-beta",
    "architecture-beta",
    "kanban",
];

fn is_mermaid(lines: &[&str]) -> bool {
    let mut is_front_matter = false;
    for line in lines {
        if line.trim_start().starts_with("---") {
            is_front_matter = !is_front_matter;
        } else if !is_front_matter && !line.trim_start().starts_with("%%") {
            let first = line.split_whitespace().next().unwrap_or_default();
            let first = first.trim_end_matches(':');
            return DIAGRAMS.contains(&first) || line.starts_with("```mermaid");
        }
    }
    false
}

fn is_script(line: &str) -> bool {
    let signs =
        ["const ", "let ", "var ", "import ", "export ", "module.", "function", "//", "/*", "("];
    signs.iter().any(|sign| line.starts_with(sign)) || line == "'use strict';"
}

fn is_yaml(line: &str) -> bool {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let Some((key, rest)) = line.split_once(':') else { return line.starts_with("%YAML") };
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | ' ');
    !key.is_empty() && key.chars().all(is_word) && (rest.is_empty() || rest.starts_with(' '))
}

/// Whether the lines have the same number of cells.
fn is_table(lines: &[&str]) -> bool {
    let Some((first, rest)) = lines.split_first() else { return false };
    ['\t', ';', ',', '|'].iter().any(|separator| {
        let cells = cells(first, *separator);
        // The last line may be cut.
        let whole = &rest[..rest.len().saturating_sub(1).min(5)];
        cells > 1 && whole.iter().all(|line| self::cells(line, *separator) == cells)
    })
}

fn cells(line: &str, separator: char) -> usize {
    let mut is_quoted = false;
    let is_cut = |c: &char| {
        is_quoted ^= *c == '"';
        *c == separator && !is_quoted
    };
    line.chars().filter(is_cut).count() + 1
}
