//! Strings for scripts: a text with names in braces, or one such text for each choice.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde_json::{Map, Value};

/// A pattern for a script; see [`Strings::for_script`](crate::strings::Strings::for_script).
pub(super) fn script_pattern(pattern: &Pattern<&str>) -> Option<Value> {
    let choices: Vec<_> = pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                Some((selector, variants))
            }
            _ => None,
        })
        .collect();
    let (selector, variants) = match choices.as_slice() {
        [] => return Some(Value::String(with_choice(pattern, None)?)),
        [choice] => choice,
        _ => return None,
    };
    let InlineExpression::VariableReference { id } = selector else { return None };
    let mut forms = Map::new();
    forms.insert("by".to_owned(), id.name.into());
    for variant in *variants {
        let name = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        // What is left when no other fits has one name in every script.
        let name = if variant.default { "other" } else { name };
        forms.insert(name.to_owned(), with_choice(pattern, Some(&variant.value))?.into());
    }
    Some(forms.into())
}

/// A pattern as a text with `{name}` where it is filled, and with the chosen pattern at the place of its choice.
fn with_choice(pattern: &Pattern<&str>, chosen: Option<&Pattern<&str>>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { .. } } => {
                text.push_str(&with_choice(chosen?, None)?);
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    text.push('{');
                    text.push_str(id.name);
                    text.push('}');
                }
                InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                    text.push_str(value);
                }
                _ => return None,
            },
        }
    }
    Some(text)
}
