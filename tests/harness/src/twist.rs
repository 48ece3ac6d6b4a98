//! A hub that is not what it says: stands where the real one does, sees every question and may answer anything.

use crate::Who;
use protocol::{Request, Response};

/// What a hub that means harm does with questions and answers. What it leaves alone is the real hub's.
pub trait Twist {
    /// Answers in the real hub's place, which then never hears the question.
    fn instead(&mut self, from: Who, request: &Request) -> Option<Response> {
        let _ = (from, request);
        None
    }

    /// Bends the real hub's answer.
    fn bend(&mut self, from: Who, request: &Request, response: Response) -> Response {
        let _ = (from, request);
        response
    }
}
