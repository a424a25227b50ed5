"""Books for the tests of `companion check`: a sound one of ours, other programs' shapes, planted faults."""
