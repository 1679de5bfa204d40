//! The web server of the preview: who may ask what, and how long that may take.
