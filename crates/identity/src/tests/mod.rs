//! Claims about the control log as a whole.

mod any_order;
mod exposure;
mod forgery;
mod membership;
mod removal;
mod scene;
mod wycheproof;
