"""The pages of the numbers: pipeline, times, comparison, forecast, flow."""
