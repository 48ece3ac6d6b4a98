//! The device's durable memory and its only two write paths.
