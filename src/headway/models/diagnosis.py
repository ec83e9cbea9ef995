"""What the diagnosis is told by the person: which finding is not wanted now, and until when."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.models.tracker import JobSearch, TargetRole


class Postponement(models.Model):
    """A finding that a person put off: by its code and target role (none: the whole job search), until a day."""

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="+")
    role = models.ForeignKey(TargetRole, models.CASCADE, null=True, related_name="+")
    code = models.CharField(max_length=40)
    until_on = models.DateField()
    put_off_at = models.DateTimeField()
    put_off_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(code=""), name="postponement_of_a_finding")]

    def __str__(self) -> str:
        return f"{self.code} until {self.until_on}"
