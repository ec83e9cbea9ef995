import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0013_calendar"),
    ]

    operations = [
        migrations.CreateModel(
            name="Asset",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("asset", "Asset"), ("gap", "Gap")], max_length=10)),
                ("name", models.CharField(max_length=300)),
                ("note", models.TextField(blank=True, default="")),
                ("rank", models.IntegerField()),
                (
                    "activity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="gaps",
                        to="headway.activity",
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="assets", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CompanySheet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("needs", models.TextField(blank=True, default="")),
                ("offers", models.TextField(blank=True, default="")),
                ("questions", models.TextField(blank=True, default="")),
                (
                    "opportunity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="company_sheet",
                        to="headway.opportunity",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("must", "Must have"), ("nice", "Nice to have")], max_length=10)),
                ("name", models.CharField(max_length=200)),
                ("key", models.CharField(max_length=200)),
                ("weight", models.SmallIntegerField(default=3)),
                ("rank", models.IntegerField()),
                ("theme", models.CharField(blank=True, default="", max_length=20)),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="criteria", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("job", "Job"),
                            ("volunteer", "Volunteer work"),
                            ("project", "Project"),
                            ("course", "Course or certificate"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("text", models.TextField(blank=True, default="")),
                ("skills", models.CharField(blank=True, default="", max_length=1000)),
                ("url", models.CharField(blank=True, default="", max_length=2000)),
                ("period", models.CharField(blank=True, default="", max_length=100)),
                ("made_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Needs",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pay_floor", models.IntegerField(null=True)),
                ("pay_low", models.IntegerField(null=True)),
                ("pay_high", models.IntegerField(null=True)),
                ("pay_currency", models.CharField(blank=True, default="", max_length=3)),
                (
                    "pay_period",
                    models.CharField(
                        choices=[
                            ("year", "a year"),
                            ("month", "a month"),
                            ("week", "a week"),
                            ("day", "a day"),
                            ("hour", "an hour"),
                        ],
                        default="year",
                        max_length=10,
                    ),
                ),
                ("places", models.CharField(blank=True, default="", max_length=1000)),
                ("work_modes", models.JSONField(blank=True, default=list)),
                ("answers", models.JSONField(blank=True, default=dict)),
                (
                    "search",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="needs", to="headway.jobsearch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Requirement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=1000)),
                (
                    "sort",
                    models.CharField(
                        choices=[("required", "Required"), ("preferred", "Preferred")],
                        default="required",
                        max_length=10,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not judged yet"),
                            ("met", "Fully met"),
                            ("partly", "Partly met"),
                            ("not_met", "Not met"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("rank", models.IntegerField()),
                ("own", models.BooleanField(default=False)),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="requirements",
                        to="headway.opportunity",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Proof",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("text", models.CharField(max_length=1000)),
                (
                    "evidence",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proofs",
                        to="headway.evidence",
                    ),
                ),
                (
                    "showpiece",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proofs",
                        to="headway.showpiece",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proofs",
                        to="headway.story",
                    ),
                ),
                (
                    "requirement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="proofs", to="headway.requirement"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Score",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("value", models.SmallIntegerField()),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="headway.criterion"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="headway.opportunity"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Appraisal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chance", models.FloatField(null=True)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[("apply", "Applied"), ("practice", "Practice application"), ("let_go", "Let go")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "opportunity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="appraisal", to="headway.opportunity"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("chance", None), models.Q(("chance__gte", 0), ("chance__lte", 1)), _connector="OR"
                        ),
                        name="appraisal_chance_of_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("verdict", "")),
                            models.Q(models.Q(("verdict", ""), _negated=True), ("decided_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="appraisal_verdict_has_a_moment",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.UniqueConstraint(fields=("search", "key"), name="one_criterion_a_name"),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gte", 1), ("weight__lte", 5)), name="criterion_weight_1_to_5"
            ),
        ),
        migrations.AddConstraint(
            model_name="requirement",
            constraint=models.UniqueConstraint(fields=("opportunity", "text"), name="one_requirement_a_text"),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.UniqueConstraint(fields=("opportunity", "criterion"), name="one_score_a_criterion"),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", 0), ("value__lte", 5)), name="score_0_to_5"
            ),
        ),
    ]
