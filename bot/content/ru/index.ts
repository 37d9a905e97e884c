import ask from './ask.json';
import chat from './chat.json';
import commands from './commands.json';
import common from './common.json';
import csv from './csv.json';
import errors from './errors.json';
import find from './find.json';
import menu from './menu.json';
import pairs from './pairs.json';
import profile from './profile.json';
import requests from './requests.json';
import settings from './settings.json';
import signup from './signup.json';
import vocabulary from './vocabulary.json';

export const ru = { messages: { ask, chat, common, csv, errors, find, menu, pairs, profile, requests, settings, signup, vocabulary }, commands };
