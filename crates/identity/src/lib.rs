//! Who is speaking: device keys, certificates, signatures, membership.
