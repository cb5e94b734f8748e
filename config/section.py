"""What every table of the settings file is made of."""

from pydantic import BaseModel, ConfigDict, Field


class Section(BaseModel):
    """A table of the settings file. Unknown keys are faults, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Port = Field(ge=0, le=65535)
