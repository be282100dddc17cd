//! The two macros by which records and choices are described once, for all that is done with
//! them. They produce plain structs and enums and their [`Value`](crate::model::value::Value).

/// Describes a record: a struct whose fields have a JSON key each, in the order of the file, and
/// `extra` for what this version does not know. With `: Kind`, it also has an id, and
/// `label` names the field that people call it by. One that holds lists of things with ids has
/// `#[derive(Clone, Debug)]`: its copies share them.
macro_rules! record {
    ($(#[doc = $doc:literal])+ pub struct $name:ident: $kind:ident, label $label:ident {
        $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)*
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub struct $name {
            /// Its id.
            pub id: crate::model::id::Id<$name>,
            $($(#[doc = $about])+ pub $field: $type,)*
            /// What this version does not know.
            pub extra: crate::model::json::Extra,
        }

        record!(@copied $name);
        record!(@value $name, [$($doc)+], id, $([$($about)+] $field: $type = $key,)* {
            fn identity(&self) -> Option<crate::model::shape::Identity<'_>> {
                let kind = crate::model::subject::Kind::$kind;
                let label = crate::model::value::Entity::label(self);
                Some(crate::model::shape::Identity { kind, id: self.id.as_rc(), label })
            }

            fn id_mut(&mut self) -> Option<&mut std::rc::Rc<str>> {
                Some(self.id.as_rc_mut())
            }
        });

        impl crate::model::value::Entity for $name {
            const KIND: crate::model::subject::Kind = crate::model::subject::Kind::$kind;

            fn id(&self) -> &crate::model::id::Id<Self> {
                &self.id
            }

            fn label(&self) -> &str {
                crate::model::record::Label::label(&self.$label)
            }
        }
    };

    ($(#[doc = $doc:literal])+ pub struct $name:ident {
        $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)*
    }) => {
        record! {
            #[derive(Debug)]
            $(#[doc = $doc])+
            pub struct $name { $($(#[doc = $about])+ $field: $type = $key,)* }
        }
        record!(@copied $name);
    };

    (#[derive($($derive:ident),+)] $(#[doc = $doc:literal])+ pub struct $name:ident {
        $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)*
    }) => {
        $(#[doc = $doc])+
        #[derive($($derive),+)]
        pub struct $name {
            $($(#[doc = $about])+ pub $field: $type,)*
            /// What this version does not know.
            pub extra: crate::model::json::Extra,
        }

        record!(@value $name, [$($doc)+], , $([$($about)+] $field: $type = $key,)* {});
    };

    (@copied $name:ident) => {
        impl Clone for $name {
            fn clone(&self) -> Self {
                let mut copy = <Self as crate::model::value::Value>::blank();
                crate::model::walk::copy::copy(self, &mut copy);
                copy
            }
        }
    };

    (@value $name:ident, [$($doc:literal)+], $($id:ident)?,
        $([$($about:literal)+] $field:ident: $type:ty = $key:literal,)* { $($identity:item)* }) => {
        impl $name {
            /// The keys of the fields, in the order of the file, without `id`.
            pub const KEYS: &[&str] = &[$($key),*];

            /// Key, schema and whether it is required, for each field.
            pub fn schema_members(
                schemas: &mut crate::model::schema::Schemas,
            ) -> Vec<(&'static str, crate::model::json::Json, bool)> {
                vec![
                    $((stringify!($id), <crate::model::id::Id<$name> as
                        crate::model::value::Value>::schema(schemas), true),)?
                    $(($key, crate::model::schema::described(
                        <$type as crate::model::value::Value>::schema(schemas),
                        concat!($($about),+).trim_ascii(),
                    ), <$type as crate::model::value::Value>::is_required()),)*
                ]
            }
        }

        impl crate::model::shape::Record for $name {
            fn keys(&self) -> &'static [&'static str] {
                Self::KEYS
            }

            fn field(&self, place: usize) -> Option<&dyn crate::model::value::Value> {
                places!($($field)*);
                $(if place == Place::$field as usize {
                    return Some(&self.$field);
                })*
                None
            }

            fn field_mut(&mut self, place: usize) -> Option<&mut dyn crate::model::value::Value> {
                places!($($field)*);
                $(if place == Place::$field as usize {
                    return Some(&mut self.$field);
                })*
                None
            }

            fn extra(&self) -> &crate::model::json::Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut crate::model::json::Extra {
                &mut self.extra
            }

            $($identity)*
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                crate::model::walk::same::is_same_record(self, other)
            }
        }

        impl crate::model::value::Value for $name {
            fn blank() -> Self {
                Self {
                    $($id: crate::model::value::Value::blank(),)?
                    $($field: <$type as crate::model::value::Value>::blank(),)*
                    extra: crate::model::json::Extra::new(),
                }
            }

            fn shape(&self) -> crate::model::shape::Shape<'_> {
                crate::model::shape::Shape::Record(self)
            }

            fn shape_mut(&mut self) -> crate::model::shape::ShapeMut<'_> {
                crate::model::shape::ShapeMut::Record(self)
            }

            fn schema(schemas: &mut crate::model::schema::Schemas) -> crate::model::json::Json {
                schemas.define(stringify!($name), |schemas| {
                    let members = Self::schema_members(schemas);
                    crate::model::schema::object_schema(
                        concat!($($doc),+).trim_ascii(), members)
                })
            }
        }
    };
}

/// Counts names: macros cannot, but an enum can.
macro_rules! places {
    ($($name:ident)*) => {
        #[allow(non_camel_case_types, reason = "they are called what the fields are called")]
        enum Place { $($name),* }
    };
}

/// Describes a choice: an enum whose values have a word each. Words that this version does not
/// know are carried as `Other`.
macro_rules! choice {
    ($(#[doc = $doc:literal])+ pub enum $name:ident {
        $($(#[doc = $about:literal])+ $value:ident = $word:literal,)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[doc = $about])+ $value,)+
            /// A word that this version does not know.
            Other(String),
        }

        impl $name {
            /// Every value that this version knows.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The word of each, as in the file.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The word in the file.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$value => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// The value of a word.
            pub fn parse(word: &str) -> Self {
                places!($($value)*);
                let place = crate::model::record::place(Self::WORDS, word);
                $(if place == Some(Place::$value as usize) {
                    return Self::$value;
                })*
                Self::Other(word.to_owned())
            }
        }

        impl crate::model::value::Value for $name {
            fn blank() -> Self {
                Self::Other(String::new())
            }

            fn shape(&self) -> crate::model::shape::Shape<'_> {
                crate::model::shape::Shape::Text(self.as_str())
            }

            fn shape_mut(&mut self) -> crate::model::shape::ShapeMut<'_> {
                crate::model::shape::ShapeMut::Word(self)
            }

            fn schema(schemas: &mut crate::model::schema::Schemas) -> crate::model::json::Json {
                crate::model::record::choice_schema(
                    schemas, stringify!($name), concat!($($doc),+).trim_ascii(), Self::WORDS)
            }
        }

        impl crate::model::shape::Word for $name {
            fn words(&self) -> &'static [&'static str] {
                Self::WORDS
            }

            fn take(&mut self, text: String) -> Result<(), String> {
                *self = Self::parse(&text);
                Ok(())
            }
        }
    };
}

use crate::model::json::Json;
use crate::model::schema::Schemas;

/// What can be a record's label: text, or text that may be absent.
pub trait Label {
    /// The text; empty when absent.
    fn label(&self) -> &str;
}

impl Label for String {
    fn label(&self) -> &str {
        self
    }
}

impl Label for Option<String> {
    fn label(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }
}

/// Where among the words of a choice one stands.
pub fn place(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// The schema of an open choice: the known words, and any other text that a later version may
/// have written.
pub fn choice_schema(
    schemas: &mut Schemas,
    name: &str,
    description: &str,
    words: &[&'static str],
) -> Json {
    schemas.define(name, |_| {
        let known = Json::object([("enum", Json::texts(words.iter().copied()))]);
        let other = Json::object([("type", Json::text("string"))]);
        Json::object([
            ("description", Json::text(description)),
            ("anyOf", Json::List(vec![known, other])),
        ])
    })
}
