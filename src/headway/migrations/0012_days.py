import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0011_plan"),
    ]

    operations = [
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promise", "promise"),
                            ("ask", "ask"),
                            ("let_go", "let_go"),
                            ("thank_you", "thank_you"),
                            ("thanks", "thanks"),
                            ("rejection", "rejection"),
                            ("outreach", "outreach"),
                            ("rest", "rest"),
                            ("keep_in_touch", "keep_in_touch"),
                        ],
                        max_length=20,
                    ),
                ),
                ("about_on", models.DateField()),
                (
                    "decided",
                    models.CharField(
                        choices=[("did", "did"), ("tomorrow", "tomorrow"), ("never", "never")], max_length=10
                    ),
                ),
                ("until_on", models.DateField(null=True)),
                ("decided_on", models.DateField()),
                ("decided_at", models.DateTimeField()),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="headway.contact",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="headway.interview",
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="headway.opportunity",
                    ),
                ),
                (
                    "outreach",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="headway.outreach",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PathStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(blank=True, default="", max_length=40)),
                ("title", models.CharField(blank=True, default="", max_length=200)),
                ("note", models.TextField(blank=True, default="")),
                ("rank", models.IntegerField(null=True)),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="path_steps",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PathTick",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(blank=True, default="", max_length=40)),
                ("check_code", models.CharField(max_length=40)),
                ("ticked_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="path_ticks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="path_ticks",
                        to="headway.jobsearch",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ticks",
                        to="headway.pathstep",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="QuarterAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("quarter_on", models.DateField()),
                ("words", models.TextField()),
                ("saved_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quarter_answers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Quiet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("until_on", models.DateField()),
                ("said_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("from_on", models.DateField()),
                ("words", models.TextField(blank=True, default="")),
                ("change", models.CharField(blank=True, default="", max_length=300)),
                ("saved_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reviews", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CheckIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("felt_on", models.DateField()),
                ("step", models.IntegerField()),
                ("note", models.TextField(blank=True, default="")),
                ("said_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="check_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "felt_on"), name="one_check_in_a_day"),
                    models.CheckConstraint(condition=models.Q(("step__range", (1, 5))), name="check_in_has_five_steps"),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="followup",
            index=models.Index(fields=["owner", "kind", "about_on"], name="follow_up_of_a_day"),
        ),
        migrations.AddConstraint(
            model_name="followup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided", "tomorrow"), ("until_on__isnull", False)),
                    models.Q(models.Q(("decided", "tomorrow"), _negated=True), ("until_on", None)),
                    _connector="OR",
                ),
                name="tomorrow_has_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="pathstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True), fields=("owner", "code"), name="one_path_step_a_code"
            ),
        ),
        migrations.AddConstraint(
            model_name="pathstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("code", ""), ("title", ""), _negated=True), name="path_step_is_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="pathtick",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("step", None), models.Q(("code", ""), _negated=True)),
                    models.Q(("code", ""), ("step__isnull", False)),
                    _connector="OR",
                ),
                name="tick_of_one_step",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarteranswer",
            constraint=models.UniqueConstraint(fields=("owner", "quarter_on"), name="one_answer_a_quarter"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(fields=("owner", "from_on"), name="one_review_a_week"),
        ),
    ]
