"""Guards in the database."""

from django.db import migrations

from zhunsheng.ledger import guards


def forward(apps, editor):
    guards.install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("archive", "0001_initial")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
