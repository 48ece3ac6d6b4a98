//! Devices, hub, network and clock in one process.
