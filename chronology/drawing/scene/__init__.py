"""What a picture is made of, as plain numbers."""
