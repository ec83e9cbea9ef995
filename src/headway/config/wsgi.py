"""The pages as a WSGI application, for `serve` and for any other server."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "headway.config.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
