from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("headway", "0007_saved_views"),
    ]

    operations = []
