//! Elements of a picture, and how they are written. Whatever a name has in it, a picture is well-formed, and nothing of
//! it runs or reads the other way.

use crate::layout::scene::push_number;

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes, in their order.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Child>,
}

/// What is in an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Child {
    /// An element.
    Node(Node),
    /// Text, as it is shown.
    Text(String),
}

impl Node {
    /// Begins an element.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// The element with an attribute that is always the same.
    #[must_use]
    pub fn is(self, name: &'static str, value: &str) -> Self {
        self.has(name, value.to_owned())
    }

    /// The element with an attribute.
    #[must_use]
    pub fn has(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// The element with a measure, with two decimals at most.
    #[must_use]
    pub fn at(self, name: &'static str, measure: f64) -> Self {
        self.has(name, number(measure))
    }

    /// The element with another one in it.
    #[must_use]
    pub fn with(mut self, child: Self) -> Self {
        self.children.push(Child::Node(child));
        self
    }

    /// The element with another one in it, if there is one.
    #[must_use]
    pub fn may_with(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// The element with each of these in it.
    #[must_use]
    pub fn each(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Child::Node));
        self
    }

    /// The element with a text in it.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Child::Text(shown(text)));
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// The picture as a file.
    pub fn write(&self) -> String {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.push(&mut text);
        text.push('\n');
        text
    }

    fn push(&self, text: &mut String) {
        text.push('<');
        text.push_str(self.tag);
        for (name, value) in &self.attributes {
            text.push(' ');
            text.push_str(name);
            text.push_str("=\"");
            push_escaped(text, &shown(value));
            text.push('"');
        }
        if self.children.is_empty() {
            text.push_str("/>");
            return;
        }
        text.push('>');
        for child in &self.children {
            match child {
                Child::Node(node) => node.push(text),
                Child::Text(shown) => push_escaped(text, shown),
            }
        }
        text.push_str("</");
        text.push_str(self.tag);
        text.push('>');
    }
}

/// A measure with two decimals at most.
pub fn number(measure: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, measure);
    text
}

/// What is shown of a text: no letters that no file may have, and none that turn the way in which others are read.
pub fn shown(text: &str) -> String {
    let keep = |letter: char| match letter {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        letter => Some(letter),
    };
    text.chars().filter_map(keep).collect()
}

fn push_escaped(text: &mut String, shown: &str) {
    for letter in shown.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            letter => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_written_as_it_is() {
        let picture = Node::new("svg")
            .is("a", "1 & \"2\"")
            .at("width", 10.128)
            .with(Node::new("path"))
            .with(Node::new("text").text("<b>&amp;"));
        let body = "<svg a=\"1 &amp; &quot;2&quot;\" width=\"10.13\"><path/><text>&lt;b&gt;&amp;amp;</text></svg>";
        assert_eq!(picture.write().lines().nth(1), Some(body));
    }

    #[test]
    fn nothing_is_shown_that_is_no_letter() {
        for (text, seen) in [
            ("a\u{0}b\u{1f}c\u{7f}", "abc"),
            ("exe.\u{202e}txt", "exe.txt"),
            ("\u{2066}a\u{2069}", "a"),
            ("line\nbreak\r\n\ttab", "line break   tab"),
            ("שלום 😀👩‍👩‍👧 é", "שלום 😀👩‍👩‍👧 é"),
            ("\u{ffff}\u{feff}", ""),
        ] {
            assert_eq!(shown(text), seen);
        }
    }
}
