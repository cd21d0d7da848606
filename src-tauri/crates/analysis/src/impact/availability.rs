//! Availability of chains, all parts assumed to fail independently.

/// Hours without service in so many hours of service.
pub fn downtime(availability: f64, service_hours: f64) -> f64 {
    service_hours * (1.0 - availability)
}

/// Availability of parts that must all work, ΠA.
pub fn series(parts: &[f64]) -> f64 {
    parts.iter().product()
}

/// Availability of parts of which one must work, 1 − Π(1 − A).
pub fn parallel(parts: &[f64]) -> f64 {
    1.0 - parts.iter().map(|part| 1.0 - part).product::<f64>()
}
