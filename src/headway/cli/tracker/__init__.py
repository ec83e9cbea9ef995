"""Commands about opportunities, stages, target roles and job searches."""
