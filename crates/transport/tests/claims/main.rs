//! What a link promises whatever is at the other end.

#[cfg(test)]
mod a_suspicious_answer;
