"""The languages a client's papers can be in, by name."""

from ui.words import N_

TONGUES = {
    "en": N_("English"),
    "pl": N_("Polish"),
    "ru": N_("Russian"),
    "vi": N_("Vietnamese"),
    "zh": N_("Chinese"),
}
