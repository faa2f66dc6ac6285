"""The overall judgement that follows from the areas, where reports depart from it, and how grades compare."""
