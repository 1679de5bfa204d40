//! Content hashes. No other file of the renderers knows how they are made.

/// The first hexadecimal digits, at most 64, of the hash of some bytes, one after the other.
pub(crate) fn fingerprint(parts: &[&[u8]], digits: usize) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().to_hex().chars().take(digits).collect()
}
