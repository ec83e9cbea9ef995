from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0014_qualifying"),
    ]

    operations = []
