//! The two macros by which records and choices are described once, for all that is done with
//! them. They produce plain structs and enums and their [`Value`](crate::model::value::Value).

/// Describes a record: a struct whose fields have a JSON key each, in the order of the file, and
/// `extra` for what this version does not know. With `: Kind`, it also has an id, and
/// `label` names the field that people call it by.
macro_rules! record {
    ($(#[doc = $doc:literal])+ pub struct $name:ident: $kind:ident, label $label:ident {
        $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)*
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// Its id.
            pub id: crate::model::id::Id<$name>,
            $($(#[doc = $about])+ pub $field: $type,)*
            /// What this version does not know.
            pub extra: crate::model::json::Extra,
        }

        record!(@value $name, [$($doc)+], id, $([$($about)+] $field: $type = $key,)*);

        impl crate::model::value::Entity for $name {
            const KIND: crate::model::subject::Kind = crate::model::subject::Kind::$kind;

            fn id(&self) -> &crate::model::id::Id<Self> {
                &self.id
            }

            fn label(&self) -> &str {
                crate::model::record::Label::label(&self.$label)
            }

            fn stand_in_id(
                reader: &crate::model::reader::Reader<'_>,
            ) -> Option<crate::model::id::Id<Self>> {
                crate::model::record::stand_in_id(reader)
            }
        }
    };

    ($(#[doc = $doc:literal])+ pub struct $name:ident {
        $($(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal,)*
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $about])+ pub $field: $type,)*
            /// What this version does not know.
            pub extra: crate::model::json::Extra,
        }

        record!(@value $name, [$($doc)+], , $([$($about)+] $field: $type = $key,)*);
    };

    (@value $name:ident, [$($doc:literal)+], $($id:ident)?,
        $([$($about:literal)+] $field:ident: $type:ty = $key:literal,)*) => {
        impl $name {
            /// The keys of the fields, in the order of the file, without `id`.
            pub const KEYS: &[&str] = &[$($key),*];

            /// Reads what is left in `fields`; what is not known goes to `extra`.
            pub fn read_fields(
                mut fields: crate::model::reader::Fields,
                reader: &mut crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                $(let $id = reader.own_id::<Self>(&mut fields);)?
                $(let $field = reader.field::<$type>(&mut fields, $key);)*
                Some(Self { $($id,)? $($field: $field?,)* extra: fields.rest() })
            }

            /// The members that this version knows.
            pub fn write_known(&self) -> crate::model::json::Object {
                let mut members = crate::model::json::Object::new();
                $(members.push((stringify!($id).to_owned(),
                    crate::model::json::Json::text(self.$id.as_str())));)?
                $(members.extend(
                    crate::model::value::Value::write(&self.$field)
                        .map(|value| ($key.to_owned(), value)));)*
                members
            }

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
                    ), <$type as crate::model::value::Value>::REQUIRED),)*
                ]
            }
        }

        impl crate::model::value::Value for $name {
            fn read(
                json: crate::model::json::Json,
                reader: &mut crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                let fields = reader.fields(json)?;
                Self::read_fields(fields, reader)
            }

            fn write(&self) -> Option<crate::model::json::Json> {
                let mut members = self.write_known();
                members.extend(self.extra.iter().cloned());
                Some(crate::model::json::Json::Object(members))
            }

            fn references(&self, visit: &mut dyn FnMut(crate::model::value::Reference<'_>)) {
                $(crate::model::value::Value::references(&self.$field, visit);)*
            }

            fn rewire(
                &mut self,
                verdict: &mut dyn FnMut(
                    crate::model::value::Reference<'_>,
                ) -> crate::model::value::Verdict,
            ) -> bool {
                let mut stands = true;
                $(stands &= crate::model::value::Value::rewire(&mut self.$field, verdict);)*
                stands
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

            /// The word in the file.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$value => $word,)+
                    Self::Other(word) => word,
                }
            }

            /// The value of a word.
            pub fn parse(word: &str) -> Self {
                match word {
                    $($word => Self::$value,)+
                    _ => Self::Other(word.to_owned()),
                }
            }
        }

        impl crate::model::value::Value for $name {
            fn read(
                json: crate::model::json::Json,
                reader: &mut crate::model::reader::Reader<'_>,
            ) -> Option<Self> {
                let expected = crate::model::problem::Expected::Text;
                reader.text(json, expected).map(|word| Self::parse(&word))
            }

            fn write(&self) -> Option<crate::model::json::Json> {
                Some(crate::model::json::Json::text(self.as_str()))
            }

            fn schema(schemas: &mut crate::model::schema::Schemas) -> crate::model::json::Json {
                crate::model::record::choice_schema(
                    schemas, stringify!($name), concat!($($doc),+).trim_ascii(), &[$($word),+])
            }
        }
    };
}

use crate::model::id::Id;
use crate::model::json::Json;
use crate::model::reader::Reader;
use crate::model::schema::Schemas;
use crate::model::subject::Kind;
use crate::model::value::Entity;

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

/// What stands in for a reference that leads nowhere: a touchpoint goes to the first stage;
/// nothing else can be guessed.
pub fn stand_in_id<T: Entity>(reader: &Reader<'_>) -> Option<Id<T>> {
    let stage = reader.first_stage().filter(|_| T::KIND == Kind::Stage)?;
    Id::parse(stage.as_str())
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
