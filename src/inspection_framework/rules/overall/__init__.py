"""From the areas to the overall judgement: what follows, where reports depart from it, and how grades compare."""
