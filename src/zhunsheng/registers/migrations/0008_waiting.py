"""Where the search entries of the newest rows wait (SQLite); those there are stay in the index.

Erasures of earlier editions left the pairs of a name behind in it until it was next made one: it is now.
"""

from django.db import migrations

from zhunsheng.registers import search


def forward(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute(search.SQLITE_WAITING)
        search.purge()


class Migration(migrations.Migration):
    dependencies = [("registers", "0007_contributions")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
