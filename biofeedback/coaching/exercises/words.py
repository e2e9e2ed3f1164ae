"""Words that several exercises share."""

DIZZY = (
    "Stop and breathe as you like if you feel dizzy, tingly, faint or short of air. Never while driving or in water."
)
PAIN = "Stop if anything hurts, pulls sharply or goes numb. Stay well inside what is comfortable."
TENSING = "Tense without strain, never into pain; ease off at once if a muscle cramps. Stop if you feel dizzy."
UNEASY = "Stop whenever it feels unpleasant, and look around the room instead."
HEAT = "Stop if it feels too hot or the skin turns blotchy; never fall asleep on a heat source."
COLD = "Stop if it hurts, or if you feel faint or your heart stumbles."
WALK = "Stop if you feel dizzy, unsteady or have pain in the chest."
WRITING = "Stop when it stirs up more than it settles; talking with somebody may suit better."
