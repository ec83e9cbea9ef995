import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0006_postponements"),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100)),
                ("layout", models.CharField(choices=[("table", "Table"), ("board", "Board")], max_length=10)),
                ("query", models.CharField(blank=True, default="", max_length=2000)),
                ("first", models.BooleanField(default=False)),
                (
                    "search",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="views", to="headway.jobsearch"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="view_has_a_name")
                ],
            },
        ),
    ]
