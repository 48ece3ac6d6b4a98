//! Values as they lie in a document. The field tells what a text means, so nothing is stored twice.

use automerge::ScalarValue;
use chrono::NaiveDate;
use domain::{Field, Value};
use ids::UtcMillis;

const DATE: &str = "%Y-%m-%d";

/// How a value is written.
pub(crate) fn write(value: &Value) -> ScalarValue {
    match value {
        Value::Nothing => ScalarValue::Null,
        Value::Text(text) | Value::Code(text) => ScalarValue::Str(text.as_str().into()),
        Value::Number(number) => ScalarValue::Int(*number),
        Value::Flag(flag) => ScalarValue::Boolean(*flag),
        Value::Date(date) => ScalarValue::Str(date.format(DATE).to_string().into()),
        Value::Moment(at) => ScalarValue::Timestamp(at.0),
    }
}

/// How a value is read: as the one shape that the field takes. Nothing when a newer version wrote something that
/// this one does not know.
pub(crate) fn read(field: Field, stored: &ScalarValue) -> Option<Value> {
    let shapes = match stored {
        ScalarValue::Null => vec![Value::Nothing],
        ScalarValue::Str(text) => {
            let date = NaiveDate::parse_from_str(text, DATE).ok().map(Value::Date);
            [Value::Code(text.to_string()), Value::Text(text.to_string())].into_iter().chain(date).collect()
        }
        ScalarValue::Int(number) => vec![Value::Number(*number)],
        ScalarValue::Uint(number) => i64::try_from(*number).map(Value::Number).into_iter().collect(),
        ScalarValue::Boolean(flag) => vec![Value::Flag(*flag)],
        ScalarValue::Timestamp(at) => vec![Value::Moment(UtcMillis(*at))],
        _ => Vec::new(),
    };
    shapes.iter().find_map(|value| field.tidy(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shape_comes_back_as_itself() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        for (field, value) in [
            (Field::Title, Value::Text("2026-03-31".into())),
            (Field::TaskStatus, Value::Code("done".into())),
            (Field::Due, Value::Date(date)),
            (Field::Due, Value::Nothing),
            (Field::Minutes, Value::Number(60)),
            (Field::Interpreter, Value::Flag(true)),
            (Field::HappenedAt, Value::Moment(UtcMillis(-1))),
        ] {
            assert_eq!(read(field, &write(&value)), Some(value));
        }
    }

    #[test]
    fn a_word_of_a_newer_version_is_not_guessed_at() {
        assert_eq!(read(Field::TaskStatus, &ScalarValue::Str("delegated".into())), None);
        assert_eq!(read(Field::Minutes, &ScalarValue::F64(1.5)), None);
    }
}
