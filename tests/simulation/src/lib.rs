//! Steps, reference model, checks, seeds.
