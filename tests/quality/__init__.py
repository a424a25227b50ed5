"""How well the matcher finds terms: labelled cases, figures per rule, floors."""
