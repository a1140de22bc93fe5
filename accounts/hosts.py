"""Where passkeys work: a browser ties them to a host name, never to an address in numbers."""

from ipaddress import ip_address

from django.http import HttpRequest
from django.http.request import split_domain_port


def takes_passkeys(request: HttpRequest) -> bool:
    """Tell whether the host of the address has a name (localhost does, 127.0.0.1 is none)."""
    host = split_domain_port(request.get_host())[0].strip("[]")
    try:
        ip_address(host)
    except ValueError:
        return True
    return False
